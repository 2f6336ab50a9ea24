"""Files with rows, brought in in three steps: staged, judged row by row with a dry run, committed.

Tables: Batch, Row. The kinds of import belong to other modules and are listed in `config.imports`.
"""
