"""From words to a `Query`. Rooms from the ground up; each imports only from those named before it:

language      words of questions, their languages, and the readings learned from marked questions
conversation  what was asked and shown before
constraints   years, venues, status, places in author lists, order, company, exceptions
facts         which fact of a person or a paper is asked for
people        who is meant: names, roles, places, members
papers        which paper is meant: titles, short names, descriptions
kinds         what kind of thing is asked for: a list, a count, a comparison, small talk, a task to refuse
spoken_of     what of the conversation `it`, `the second one` or `the older one` points at
topic         what papers shall be about, told from what only frames it
message       the question found in a message: without greetings, stories, remarks and reasons
query         the `Query` put together: what each recogniser takes, and what is left (`parse.py` is the door)
follow_ups    a question that leans on the turns before it, made whole (`history.py` is the door)
second_look   what is tried where the first reading finds nothing
"""
