"""What the portal can do: operations and their data. Pydantic and nothing else."""
