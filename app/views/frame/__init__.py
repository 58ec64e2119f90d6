"""The window around the pages: menu bar, status bar, bell, person, preferences."""
