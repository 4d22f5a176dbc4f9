-- Who came and left on one day had left before coming, and a file that told so was refused.
update member set since = until where until < since;
alter table member add constraint member_ends_after_it_starts check (until >= since);
