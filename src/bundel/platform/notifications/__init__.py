"""What people are told: in the application at once, by mail at once, once a day, or not at all.

Tables: Notification, Preference. Called by modules that need somebody; read by the frame and the mail job.
"""
