"""What arrives once and what leaves once: sent keys with their answers, and facts announced to other modules.

Tables: Arrival, Announcement. Called by `actions.once`, by modules that announce events, and by the dispatch job.
"""
