"""What the portal can do: operations and their data. Pydantic and nothing else."""

import os

# Pydantic would look through everything that is installed for plugins to load: we have none, and
# what happens to be installed has no say in what the portal accepts.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
