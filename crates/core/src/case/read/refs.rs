//! What a table refers to: ids, found among the ids of the case.

use std::ops::Range;

use super::fields::{Fields, article};
use super::names::Names;
use crate::case::Who;
use crate::case::place::{Field, Part, Place};
use crate::case::words::naming::quoted;

impl Fields<'_, '_, '_> {
    /// The ids of a list, as positions in the case's list of that name.
    pub fn refs<T: From<usize>>(&mut self, names: &Names, field: Field, part: Part) -> Vec<T> {
        let mut refs = Vec::new();
        for (id, span) in self.ids(field, "[\"…\"]") {
            if let Some((_, at)) = self.find(names, field, &[part], id, span.clone()) {
                self.sheet.note(self.place.field(field).element(refs.len()), span);
                refs.push(T::from(at));
            }
        }
        refs
    }

    /// One id that may be there.
    pub fn reference<T: From<usize>>(&mut self, names: &Names, field: Field, part: Part) -> Option<T> {
        let id = self.text(field)?;
        let span = self.sheet.span_of(self.place.field(field));
        self.find(names, field, &[part], id, span).map(|(_, at)| T::from(at))
    }

    /// The entry of this id in one of these lists. An unknown id is reported; one that is a few slips away
    /// is taken for meant, so that nothing else is reported because of the slip.
    pub fn find(
        &mut self,
        names: &Names,
        field: Field,
        parts: &[Part],
        id: &str,
        span: Range<usize>,
    ) -> Option<(Part, usize)> {
        let among = |id: &str| parts.iter().find_map(|part| Some((*part, names.find(*part, id)?)));
        if let Some(found) = among(id) {
            return Some(found);
        }
        let no_list =
            |part: &Part| self.sheet.is_spoiled(Place::new(*part)) || self.sheet.is_lost(None, part.as_str());
        if self.sheet.may_be_lost(id) || parts.iter().any(no_list) {
            self.sheet.spoil(self.place.field(field));
            return None;
        }
        let things = parts.iter().map(|part| part.thing()).collect::<Vec<_>>().join(" or ");
        let near = names.nearest(parts, id);
        let help = match (near, names.elsewhere(id)) {
            (_, Some(other)) => format!(
                "{} is the id of {other_article} {other}; here {article} {things} is needed.",
                quoted(id),
                other_article = article(other),
                article = article(&things)
            ),
            (Some(near), None) => format!("Did you mean `{near}`?"),
            (None, None) => format!("Add it to [[{}]], or correct the id.", parts[0].as_str()),
        };
        let message = format!(
            "there is no {things} {}, which `{}` of {} names",
            quoted(id),
            field.as_str(),
            self.owner
        );
        self.sheet.problem(span, message, help);
        if near.is_none() {
            self.sheet.spoil(self.place.field(field));
        }
        among(near?)
    }

    /// An actor or a voice.
    pub fn who(&mut self, names: &Names, field: Field, id: &str, span: Range<usize>) -> Option<Who> {
        match self.find(names, field, &[Part::Actors, Part::Voices], id, span)? {
            (Part::Voices, at) => Some(Who::Voice(at.into())),
            (_, at) => Some(Who::Actor(at.into())),
        }
    }

    /// Actors and voices.
    pub fn who_list(&mut self, names: &Names, field: Field) -> Vec<Who> {
        let mut list = Vec::new();
        for (id, span) in self.ids(field, "[\"…\"]") {
            if let Some(who) = self.who(names, field, id, span.clone()) {
                self.sheet.note(self.place.field(field).element(list.len()), span);
                list.push(who);
            }
        }
        list
    }
}
