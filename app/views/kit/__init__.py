"""The kit: parts that pages are composed of. Import each part from its own module.

Nothing is re-exported here: the first window loads only the modules that it shows.
"""
