-- The first segment of an address is a network's word, or one of ours.
alter table network add constraint word_is_not_a_page check (word not in (
    'networks', 'me', 'start', 'sign-in', 'sign-out', 'sign-out-everywhere', 'language', 'meeting-view', 'invitation',
    'feeds', 'error', 'health', 'help', 'public', 'share', 'static', 'api', 'new'));
