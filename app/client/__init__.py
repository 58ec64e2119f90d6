"""Ways to reach the portal: embedded and remote, behind one protocol."""
