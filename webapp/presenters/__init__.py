"""What templates are given: values ready to be printed."""
