"""From a `Query` to `Evidence`. `dispatch.py` is the door: which room answers which kind of question.

topics        which papers truly fit a topic, and where the list ends
required      what an answer must hold to answer its question at all
paper_facts   the sentence of a paper that answers
person_facts  what a page states of somebody
people        lists of people: who works on a topic, who is where, co-authors, members
papers        lists and counts of papers, and single papers that are named
"""
