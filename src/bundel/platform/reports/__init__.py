"""Documents and files out of Bundel: tagged PDF (typst), XLSX and CSV. No tables.

Called by every module that exports or prints: `pdf.render`, `xlsx.workbook`, `csv.table`. The columns and sheets that
the three share stand in `tables`.
"""
