"""What the checks between an original and its copy share: aligned passages, paired figures, quotations, speakers."""
