"""Posting: batches in, entries out, all or nothing."""
