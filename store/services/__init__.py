"""What a reader may do to a library: every change is one step, told in words."""
