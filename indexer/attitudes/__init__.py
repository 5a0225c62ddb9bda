"""What sentences are for or against, told by their words, in six languages."""
