"""Words of questions: what each one says, in which language, and the readings learned from marked questions."""
