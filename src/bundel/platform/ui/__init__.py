"""The frame, the kinds of page, components and texts of every screen. No tables."""
