"""Original bytes, kept unchanged under their hash, with versions, a retention class and who may see them.

Table: Document. Called by every module that receives or makes a file, and by the screens that show one.
"""
