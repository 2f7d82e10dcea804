"""What `packaging/build` is made of: one module for each kind of package."""
