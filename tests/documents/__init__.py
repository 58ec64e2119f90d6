"""Documents: what they say, how they are set, that they come out the same twice."""
