"""What people see: Qt widgets that speak to the portal only through ``kit.tasks``."""
