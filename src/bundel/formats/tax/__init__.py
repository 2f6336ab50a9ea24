"""Files for Intervat, the VAT counter of the FPS Finance: periodic return, client listing, intra-Community listing.

`intervat.write_return`, `write_clients`, `write_intra`; what goes in is in `model`, the official schemas in `xsd`
(version 0.9, unchanged). Used by `accounting.vat`.
"""
