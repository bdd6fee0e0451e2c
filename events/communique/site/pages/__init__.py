"""The pages: one file each, a function that answers a request."""
