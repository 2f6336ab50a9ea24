"""Work after commit and on time: queued runs with progress, cancel, resume and rescue after a killed worker.

Tables: JobRun, Timed; the queue itself is procrastinate's, in `queue.py` alone. Called by modules that defer work.
"""
