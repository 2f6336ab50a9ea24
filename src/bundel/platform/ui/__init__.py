"""The frame, the kinds of page, components and texts of every screen.

Table: SavedView (a list as one person likes it). How to make a screen: docs/howto/een-scherm-maken.md.
"""
