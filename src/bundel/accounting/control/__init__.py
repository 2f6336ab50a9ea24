"""Control: what looks at the work of the accounting office every night, before money leaves, and for the auditor."""
