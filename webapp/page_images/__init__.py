"""Pages of documents as pictures, drawn in processes of their own."""
