"""People who work with Bundel: sign-in, roles per client with dates, delegation, rights.

Tables: Person, RoleAssignment, Delegation, StaffVisit. Called by `actions`, by every screen and by the API.
"""
