"""The half-yearly report to the government: fourteen chapters as data, frozen, signed, rebuilt identical.

Tables: Edition, Narrative, Promise, PromiseOutcome, Erratum. Figures come from `kpis`; every figure has an address that
opens its rows. Called by the screens, by `bundel halfyear build` and by the demo.
"""
