"""Payment files: pain.001 credit transfers out, pain.002 status reports in. Used by `accounting.payments`.

`credit_transfer.write` and `read`, `status.read`; references in `identifiers`, accepted letters in `characters`.
"""
