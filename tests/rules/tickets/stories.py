"""What happens to tickets, and when their promises break then: told in :data:`STORIES`.

The regimes are those of :mod:`tests.rules.tickets.test_sla`: *normal* and *south* (Bayern instead
of Schleswig-Holstein) promise 4, 8 and 18 office hours for first response, update and solution;
*critical* 1, 2 and 8 hours of all time, *day* 24 of it for each; *loose* promises nothing, *partly*
only the first response within 4 office hours. A regime's name opens the ticket, later it re-grades
it. In each story: why it matters; what happened and when; after the arrow what is due.
"""

_TOLD = """
A quiet morning
  normal Fri 2026-03-06 09:00
=> first Fri 2026-03-06 13:00, solution Tue 2026-03-10 09:00

One minute before the weekend counts
  normal Fri 2026-03-06 16:59
=> first Mon 2026-03-09 11:59, solution Tue 2026-03-10 16:59

Exactly at closing time nobody is there
  normal Fri 2026-03-06 17:00
=> first Mon 2026-03-09 12:00, solution Tue 2026-03-10 17:00

A weekend is no time, and the solution ends with the office
  normal Sat 2026-03-07 12:00
=> first Mon 2026-03-09 12:00, solution Tue 2026-03-10 17:00

Fronleichnam is off in Bayern
  south Wed 2026-06-03 16:00
=> first Fri 2026-06-05 11:00, solution Mon 2026-06-08 16:00

And a working day in Schleswig-Holstein
  normal Wed 2026-06-03 16:00
=> first Thu 2026-06-04 11:00, solution Fri 2026-06-05 16:00

Reformationstag is off in Schleswig-Holstein
  normal Thu 2025-10-30 16:00
=> first Mon 2025-11-03 11:00, solution Tue 2025-11-04 16:00

And a working day in Bayern
  south Thu 2025-10-30 16:00
=> first Fri 2025-10-31 11:00, solution Mon 2025-11-03 16:00

Christmas falls on Friday and Saturday
  normal Thu 2026-12-24 15:00
=> first Mon 2026-12-28 10:00, solution Tue 2026-12-29 15:00

Office hours stay where they are when summer time begins
  normal Fri 2026-03-27 16:00
=> first Mon 2026-03-30 11:00, solution Tue 2026-03-31 16:00

And when it ends
  normal Fri 2026-10-23 16:00
=> first Mon 2026-10-26 11:00, solution Tue 2026-10-27 16:00

24 hours of all time are 25 on the wall in March
  day Sat 2026-03-28 12:00
=> first Sun 2026-03-29 13:00, solution Sun 2026-03-29 13:00

And 23 in October
  day Sat 2026-10-24 12:00
=> first Sun 2026-10-25 11:00, solution Sun 2026-10-25 11:00

Critical over the short night
  critical Sat 2026-03-28 22:00
=> first Sat 2026-03-28 23:00, solution Sun 2026-03-29 07:00

Critical over the long night
  critical Sat 2026-10-24 22:00
=> first Sat 2026-10-24 23:00, solution Sun 2026-10-25 05:00

Critical within the hour that comes twice
  critical Sun 2026-10-25T02:30+02:00
=> first Sun 2026-10-25T02:30+01:00, solution Sun 2026-10-25 09:30

Critical late on a public holiday
  critical Fri 2026-12-25 22:40
=> first Fri 2026-12-25 23:40, solution Sat 2026-12-26 06:40

Answered before the office opens: nothing was spent, nothing runs
  normal Thu 2026-03-05 20:00, answered Fri 2026-03-06 07:30
=>

The customer is quick: all of the solution's time is left
  normal Thu 2026-03-05 20:00, answered Fri 2026-03-06 07:30,
  customer Fri 2026-03-06 07:45
=> update Fri 2026-03-06 16:00, solution Mon 2026-03-09 17:00

While it is the customer's turn the solution waits
  normal Fri 2026-03-06 09:00, answered Fri 2026-03-06 11:00,
  customer Mon 2026-03-09 10:00
=> update Tue 2026-03-10 09:00, solution Tue 2026-03-10 17:00

An answer ends the update, the next question starts a whole one
  normal Fri 2026-03-06 09:00, customer Fri 2026-03-06 10:00,
  answered Mon 2026-03-09 08:30, customer Mon 2026-03-09 08:45
=> update Mon 2026-03-09 16:45, solution Tue 2026-03-10 09:15

Asking again does not start the update anew
  normal Fri 2026-03-06 09:00, customer Fri 2026-03-06 10:00,
  customer Fri 2026-03-06 15:00
=> first Fri 2026-03-06 13:00, update Mon 2026-03-09 09:00, solution Tue 2026-03-10 09:00

Answering twice changes nothing
  normal Fri 2026-03-06 09:00, answered Fri 2026-03-06 10:00,
  answered Fri 2026-03-06 12:00, customer Fri 2026-03-06 13:00
=> update Mon 2026-03-09 12:00, solution Tue 2026-03-10 12:00

A first response that was missed stays missed until it is given
  normal Mon 2026-03-02 08:00, customer Wed 2026-03-04 08:00
=> first Mon 2026-03-02 12:00, update Wed 2026-03-04 16:00, solution Tue 2026-03-03 17:00

Waiting is no first response
  normal Fri 2026-03-06 09:00, waiting Fri 2026-03-06 11:00
=> first Fri 2026-03-06 13:00

After a pause the solution goes on with what was left
  normal Fri 2026-03-06 09:00, waiting Fri 2026-03-06 11:00,
  resumed Mon 2026-03-09 10:00
=> first Fri 2026-03-06 13:00, solution Tue 2026-03-10 17:00

A pause from closing to opening time costs and gives nothing
  normal Fri 2026-03-06 09:00, waiting Fri 2026-03-06 17:00,
  resumed Mon 2026-03-09 08:00
=> first Fri 2026-03-06 13:00, solution Tue 2026-03-10 09:00

Two pauses, both clocks
  normal Mon 2026-03-02 08:00, answered Mon 2026-03-02 09:00,
  customer Mon 2026-03-02 10:00, waiting Mon 2026-03-02 12:00,
  resumed Tue 2026-03-03 08:00, waiting Tue 2026-03-03 10:00,
  resumed Wed 2026-03-04 12:00
=> update Wed 2026-03-04 16:00, solution Thu 2026-03-05 16:00

Pausing a pause changes nothing
  normal Mon 2026-03-02 08:00, answered Mon 2026-03-02 09:00,
  customer Mon 2026-03-02 10:00, waiting Mon 2026-03-02 12:00,
  waiting Mon 2026-03-02 14:00, resumed Tue 2026-03-03 08:00
=> update Tue 2026-03-03 14:00, solution Wed 2026-03-04 14:00

The customer ends a pause; what was owed before it is not forgiven
  normal Mon 2026-03-02 08:00, answered Mon 2026-03-02 09:00,
  customer Mon 2026-03-02 10:00, waiting Mon 2026-03-02 12:00,
  customer Tue 2026-03-03 08:00
=> update Tue 2026-03-03 14:00, solution Wed 2026-03-04 14:00

Paused before a minute was spent, the update is owed all the same
  normal Mon 2026-03-02 08:00, answered Mon 2026-03-02 09:00,
  customer Mon 2026-03-02 20:00, waiting Mon 2026-03-02 21:00,
  resumed Tue 2026-03-03 08:00
=> update Tue 2026-03-03 16:00, solution Wed 2026-03-04 16:00

Whoever resumes after an answer owes no update
  normal Mon 2026-03-02 08:00, customer Mon 2026-03-02 08:30,
  answered Mon 2026-03-02 09:00, resumed Mon 2026-03-02 10:00
=> solution Wed 2026-03-04 09:00

Closing stops everything
  normal Mon 2026-03-02 08:00, customer Mon 2026-03-02 09:00,
  closed Mon 2026-03-02 10:00
=>

A closed ticket is woken by reopening alone
  normal Mon 2026-03-02 08:00, closed Mon 2026-03-02 10:00,
  customer Mon 2026-03-02 11:00, resumed Mon 2026-03-02 12:00,
  waiting Mon 2026-03-02 13:00, closed Mon 2026-03-02 14:00
=>

Reopened: the rest of the solution, a new update, the first response stays met
  normal Mon 2026-03-02 08:00, answered Mon 2026-03-02 09:00,
  customer Mon 2026-03-02 10:00, closed Mon 2026-03-02 12:00,
  reopened Thu 2026-03-05 08:00
=> update Thu 2026-03-05 16:00, solution Fri 2026-03-06 14:00

Reopened after months: they count for nothing
  normal Mon 2026-03-02 08:00, answered Mon 2026-03-02 09:00,
  customer Mon 2026-03-02 10:00, closed Mon 2026-03-02 12:00,
  reopened Mon 2026-09-07 08:00
=> update Mon 2026-09-07 16:00, solution Tue 2026-09-08 14:00

Reopened after the targets have passed: due at once
  normal Mon 2026-03-02 08:00, closed Thu 2026-03-05 12:00,
  reopened Fri 2026-03-06 09:00
=> first Fri 2026-03-06 09:00, update Fri 2026-03-06 17:00, solution Fri 2026-03-06 09:00

Closing is no first response
  normal Mon 2026-03-02 08:00, closed Mon 2026-03-02 10:00,
  reopened Tue 2026-03-03 08:00
=> first Tue 2026-03-03 10:00, update Tue 2026-03-03 16:00, solution Wed 2026-03-04 15:00

A reply to a closed ticket is one
  normal Mon 2026-03-02 08:00, closed Mon 2026-03-02 09:00,
  answered Mon 2026-03-02 10:00, reopened Tue 2026-03-03 08:00
=> update Tue 2026-03-03 16:00, solution Wed 2026-03-04 16:00

An open ticket can't be reopened
  normal Fri 2026-03-06 09:00, reopened Fri 2026-03-06 10:00
=> first Fri 2026-03-06 13:00, solution Tue 2026-03-10 09:00

To a department in Bayern on the eve of Fronleichnam
  normal Wed 2026-06-03 13:00, south Wed 2026-06-03 15:00
=> first Wed 2026-06-03 17:00, solution Mon 2026-06-08 13:00

From Bayern on Fronleichnam itself: the holiday so far was none of its time
  south Wed 2026-06-03 16:00, normal Thu 2026-06-04 10:00
=> first Thu 2026-06-04 13:00, solution Mon 2026-06-08 09:00

Critical at night: half an office hour was spent, the rest is all time
  normal Fri 2026-03-06 16:30, critical Fri 2026-03-06 22:00
=> first Fri 2026-03-06 22:30, solution Sat 2026-03-07 05:30

Not critical after all: half an hour of the night stays spent
  critical Fri 2026-03-06 22:00, normal Fri 2026-03-06 22:30
=> first Mon 2026-03-09 11:30, solution Tue 2026-03-10 16:30

More was spent than the new target grants: due at once
  normal Mon 2026-03-02 08:00, critical Mon 2026-03-02 12:00
=> first Mon 2026-03-02 12:00, solution Mon 2026-03-02 16:00

Re-graded while it is the customer's turn: nothing runs until then
  normal Mon 2026-03-02 08:00, answered Mon 2026-03-02 10:00,
  critical Mon 2026-03-02 12:00, customer Mon 2026-03-02 20:00
=> update Mon 2026-03-02 22:00, solution Tue 2026-03-03 02:00

Re-graded while it waits: the paused update was used up
  normal Mon 2026-03-02 08:00, answered Mon 2026-03-02 09:00,
  customer Mon 2026-03-02 10:00, waiting Mon 2026-03-02 12:00,
  critical Mon 2026-03-02 13:00, resumed Mon 2026-03-02 14:00
=> update Mon 2026-03-02 14:00, solution Mon 2026-03-02 19:00

Re-graded to what it was: what is overdue stays as late as it is
  normal Mon 2026-03-02 08:00, normal Wed 2026-03-04 08:00
=> first Mon 2026-03-02 12:00, solution Tue 2026-03-03 17:00

Nothing promised
  loose Mon 2026-03-02 08:00, customer Mon 2026-03-02 09:00
=>

Promised later: what was spent before counts
  loose Mon 2026-03-02 08:00, normal Mon 2026-03-02 10:00
=> first Mon 2026-03-02 12:00, solution Tue 2026-03-03 17:00

Only a first response is promised
  partly Mon 2026-03-02 08:00, customer Mon 2026-03-02 09:00
=> first Mon 2026-03-02 12:00
"""


def _story(told: str) -> tuple[str, str, str]:
    """Return why it matters, what happened, and what is due then."""
    happened, _, breaking = told.partition("\n=>")
    why, *steps = happened.splitlines()
    return why, " ".join(step.strip() for step in steps), breaking.strip()


STORIES = [_story(told) for told in _TOLD.strip().split("\n\n")]
