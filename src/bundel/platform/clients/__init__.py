"""Client entities of the centres: register, history of merges and renames, and the scope that keeps them apart.

Tables: Client, ClientName, Succession. Called by every module, through `scope` and `queries`.
"""
