-- An evening may show more than one film, and has places.
update activities
set facets = jsonb_set(facets, '{screening}', jsonb_build_object(
  'films', jsonb_build_array(jsonb_build_object(
    'title', facets #> '{screening,title}', 'minutes', facets #> '{screening,minutes}')),
  'seats', 0,
  'rights', facets #> '{screening,rights}'))
where facets -> 'screening' ? 'title';
