//! Links that carry a lesson.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use explainer_lesson::{Lesson, LinkError, MAX_LINK};
use miniz_oxide::deflate::compress_to_vec_zlib;

use crate::fixture::{lesson, read};

fn packed(bytes: &[u8]) -> String {
    format!("case=x&lesson={}", BASE64_URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(bytes, 10)))
}

#[test]
fn a_link_carries_the_whole_lesson() {
    let lesson = read(&lesson()).lesson;
    let fragment = lesson.to_fragment();
    assert!(fragment.starts_with("case=donbas-labour&lesson=") && fragment.len() < 700, "{}", fragment.len());
    assert!(fragment.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_=&".contains(&b)), "{fragment}");
    for around in
        [fragment.clone(), format!("#{fragment}"), format!("#{fragment}."), format!("{fragment})&x=1")]
    {
        let text = Lesson::from_fragment(&around).expect("a lesson");
        assert_eq!(read(&text).lesson, lesson);
    }
}

#[test]
fn a_link_that_is_damaged_is_told() {
    let fragment = read(&lesson()).lesson.to_fragment();
    assert_eq!(Lesson::from_fragment("#case=donbas-labour"), Err(LinkError::NoLesson));
    assert_eq!(Lesson::from_fragment(""), Err(LinkError::NoLesson));
    for end in 27..fragment.len() - 1 {
        assert_eq!(Lesson::from_fragment(&fragment[..end]), Err(LinkError::Damaged), "cut at {end}");
    }
    let swapped = fragment.replacen("lesson=e", "lesson=f", 1);
    assert_eq!(Lesson::from_fragment(&swapped), Err(LinkError::Damaged));
    assert_eq!(Lesson::from_fragment(&packed(&[0xFF, 0xFE])), Err(LinkError::Damaged), "no text");
    let long = format!("lesson={}", "A".repeat(MAX_LINK));
    assert_eq!(Lesson::from_fragment(&long), Err(LinkError::TooLong));
    for error in [LinkError::NoLesson, LinkError::TooLong, LinkError::Damaged] {
        assert!(error.to_string().ends_with('.'));
    }
}

#[test]
fn a_small_link_does_not_unpack_to_a_large_text() {
    let bomb = packed(&vec![b' '; 3_000_000]);
    assert!(bomb.len() < MAX_LINK, "{}", bomb.len());
    assert_eq!(Lesson::from_fragment(&bomb), Err(LinkError::Damaged));
}
