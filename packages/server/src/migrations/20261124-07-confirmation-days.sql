-- An answer to an invitation holds for the day that was fixed then, and that day may move.

alter table confirmations add column answered_for date;
