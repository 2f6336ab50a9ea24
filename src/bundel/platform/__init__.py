"""What every centre stands on: clients, people, actions, audit, documents, jobs, screens."""
