//! What a page may rely on, and which tests hold the widget to it. The one place that says so.

/// Something a page may rely on, whatever is done to it.
#[derive(Debug)]
pub struct Behaviour {
    /// Its number, by which it stays known.
    pub number: &'static str,
    /// What holds, in plain words.
    pub what: &'static str,
    /// Tests of the browser package, without the engine at the end of their names.
    pub in_browsers: &'static [&'static str],
    /// Tests that need no browser.
    pub native: &'static [Native],
}

/// A test that needs no browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Native {
    /// The package it belongs to.
    pub package: &'static str,
    /// The program of tests in it.
    pub program: &'static str,
    /// Its name.
    pub test: &'static str,
}

const fn packs(test: &'static str) -> Native {
    Native { package: "sanctions-explainer-core", program: "packs", test }
}

const fn reader(test: &'static str) -> Native {
    Native { package: "sanctions-explainer-authoring", program: "reader", test }
}

const fn links(test: &'static str) -> Native {
    Native { package: "sanctions-explainer", program: "links", test }
}

const fn lessons(test: &'static str) -> Native {
    Native { package: "sanctions-explainer-lesson", program: "lesson", test }
}

/// All of them, in order.
pub const BEHAVIOURS: [Behaviour; 17] = [
    Behaviour {
        number: "B1",
        what: "Everything works under a strict content security policy with Trusted Types, without one violation",
        in_browsers: &[
            "later::every_piece_comes_when_it_is_first_needed",
            "theming::page::the_page_of_themes_shows_four_looks",
            "embed::docs::what_is_pasted_works",
            "embed::package::an_import_is_all_it_takes",
            "surface::exports::the_figure_is_the_one_the_build_writes",
            "surface::exports::a_picture_has_twice_its_size",
            "lesson::trouble::a_lesson_needs_no_more_than_a_strict_page_allows",
            "desk::lesson::a_link_shows_the_lesson_that_is_on_the_desk",
        ],
        native: &[],
    },
    Behaviour {
        number: "B2",
        what: "Under a policy that lets no WebAssembly run, the page shows what stands inside the element",
        in_browsers: &["embed::policy::without_leave_for_webassembly_the_page_stays_readable"],
        native: &[],
    },
    Behaviour {
        number: "B3",
        what: "No published script makes code of text",
        in_browsers: &["embed::policy::no_script_makes_code_of_text"],
        native: &[],
    },
    Behaviour {
        number: "B4",
        what: "The page fetches exactly the files it should, each once, all of one site; no cookies, nothing stored",
        in_browsers: &[
            "smoke::the_page_opens_without_errors",
            "smoke::an_embedding_page_fetches_the_start_files_and_then_what_comes_later",
            "embed::policy::nothing_is_stored",
            "embed::policy::nothing_is_asked_of_anyone_else",
        ],
        native: &[],
    },
    Behaviour {
        number: "B5",
        what: "A file with one changed byte is refused, and the page stays readable",
        in_browsers: &[
            "embed::faults::a_script_that_fails_is_told_and_fetched_anew",
            "later::what_does_not_come_is_said_and_tried_again",
            "cases::a_garbled_pack_is_refused",
            "embed::what_does_not_come::the_module_may_not_come",
        ],
        native: &[],
    },
    Behaviour {
        number: "B6",
        what: "Whatever does not come (missing, cut short, stalled, of another type, not allowed), the page stays readable, \
               nothing is left uncaught, and a reader can try again",
        in_browsers: &[
            "embed::faults::a_script_that_fails_is_told_and_fetched_anew",
            "embed::faults::what_is_dead_does_not_look_alive",
            "embed::copies::a_second_copy_steps_in_for_a_broken_one",
            "later::what_does_not_come_is_said_and_tried_again",
            "cases::a_case_that_cannot_be_had_is_named",
            "article::before_script::the_page_is_readable_without_its_script",
            "embed::what_does_not_come::the_module_may_not_come",
            "embed::what_does_not_come::the_styles_may_not_come",
            "embed::what_does_not_come::the_labels_may_not_come",
            "embed::what_does_not_come::any_of_them_may_be_kept_from_other_sites",
            "embed::what_does_not_come::of_whatever_type_they_are_taken",
            "embed::static_pages::they_are_readable_from_a_disk",
            "embed::static_pages::they_are_readable_in_a_sandbox",
        ],
        native: &[],
    },
    Behaviour {
        number: "B7",
        what: "A program that stops starts anew with every world as it was, and if it stops again leaves the reader a way; others that \
               write into its elements leave no false word there",
        in_browsers: &[
            "embed::faults::a_module_that_stops_starts_anew_with_every_world",
            "embed::faults::a_module_that_stops_twice_leaves_the_reader_a_way",
            "embed::faults::what_others_do_to_its_elements_ends_nothing",
            "embed::translated::a_translated_widget_tells_no_world_of_before",
            "lesson::trouble::a_module_that_stops_keeps_its_lesson",
        ],
        native: &[],
    },
    Behaviour {
        number: "B8",
        what: "Nothing is left of a widget that is put in, moved and taken out again, or started anew (counted in Chromium; \
               elsewhere the program’s memory is)",
        in_browsers: &[
            "embed::endurance::widgets_that_come_and_go_leave_nothing",
            "embed::endurance::twenty_at_a_time_leave_nothing",
            "embed::endurance::widgets_that_start_anew_leave_nothing",
        ],
        native: &[],
    },
    Behaviour {
        number: "B9",
        what: "What a page has set for its own text does not cut, cover or push the widget, and the page looks as it did",
        in_browsers: &[
            "embed::hostile_styles::it_can_be_read_and_the_page_looks_as_it_did",
            "embed::placing::text_settings_of_the_page_stay_outside",
            "embed::inherited::nothing_inherited_changes_the_widget",
            "embed::inherited::what_a_page_hides_stays_hidden",
            "embed::hidden::a_frame_that_starts_hidden_is_drawn_once_it_is_seen",
            "embed::hidden::an_enlarged_page_changes_no_format",
            "embed::placing::parents_as_wide_as_their_contents_give_it_room",
            "embed::placing::what_starts_out_of_sight_is_drawn_once_it_is_seen",
            "embed::placing::a_scaled_page_gets_the_format_of_its_own_width",
            "appearance::right_to_left::a_page_from_right_to_left_does_not_turn_it",
        ],
        native: &[],
    },
    Behaviour {
        number: "B10",
        what: "No case file, pack or link stops a program or brings in a script; what is wrong is told with its place",
        in_browsers: &[
            "cases::a_garbled_pack_is_refused",
            "embed::links::a_link_says_nothing_of_its_own_choice",
            "embed::hostile_case::texts_bring_in_nothing",
            "embed::hostile_case::what_could_lead_elsewhere_is_refused",
            "lesson::trouble::a_link_that_is_broken_is_told_and_the_case_is_shown",
            "desk::lesson::a_damaged_file_says_where_and_keeps_the_rest",
        ],
        native: &[
            reader("fuzz::slips_of_typing"),
            reader("fuzz::slips_of_copying"),
            reader("fuzz::any_text"),
            reader("hostile::markup_is_only_text"),
            reader("hostile::very_many_circles"),
            reader("hostile::a_label_of_very_many_characters"),
            packs("fuzz::any_bytes"),
            packs("fuzz::slips_in_packs"),
            packs("fuzz::flipped_bits"),
            packs("hostile::lengths_within_each_other"),
            packs("hostile::a_label_of_very_many_characters"),
            links("fuzz_words_read_back"),
            links("fuzz_words_in_addresses"),
            links("fuzz_pages_keep_their_own"),
            lessons("fuzz::slips_of_typing"),
            lessons("fuzz::slips_in_links"),
            lessons("links::a_small_link_does_not_unpack_to_a_large_text"),
            lessons("problems::what_nobody_can_see_is_left_out"),
        ],
    },
    Behaviour {
        number: "B11",
        what: "Forged messages change nothing, neither in the page around a frame nor in the frame",
        in_browsers: &[
            "embed::messages::forged_messages_change_nothing",
            "embed::frame::a_frame_gets_the_height_it_asks_for",
            "embed::address::a_page_that_tells_nothing_is_not_named",
        ],
        native: &[],
    },
    Behaviour {
        number: "B12",
        what: "A plain frame works, also where it may only run scripts",
        in_browsers: &[
            "embed::frame::it_runs_where_scripts_alone_are_allowed",
            "embed::frame::it_takes_its_world_and_its_look_from_its_address",
            "embed::frame::it_speaks_the_language_of_its_address",
            "embed::frame::its_readers_are_asked_first_where_its_address_says_so",
            "embed::frame::a_case_that_is_not_in_it_is_named_once",
            "embed::frame::it_runs_from_a_disk",
            "embed::docs::what_is_pasted_works",
            "embed::address::a_link_to_the_page_opens_the_frame_in_its_world",
            "surface::exports::what_a_frame_may_refuse_can_be_copied",
        ],
        native: &[],
    },
    Behaviour {
        number: "B13",
        what: "After the reader has gone on and come back, the widget is as it was, and works",
        in_browsers: &[
            "article::links::the_links_of_the_article_open_worlds",
            "embed::links::the_pages_own_query_and_history_stay",
            "embed::returning::a_world_outlasts_a_page_that_is_loaded_again",
            "embed::returning::the_pages_own_state_outlasts_it_too",
            "embed::returning::a_page_that_is_kept_goes_on",
            "article::host_page::a_widget_comes_back_as_it_was",
        ],
        native: &[],
    },
    Behaviour {
        number: "B14",
        what: "The module asks of a browser what the guide to embedding lists, and no more",
        in_browsers: &[],
        native: &[
            Native {
                package: "xtask",
                program: "xtask",
                test: "features::tests::the_guide_lists_what_is_known_here",
            },
            Native {
                package: "xtask",
                program: "xtask",
                test: "features::tests::the_floor_in_the_readme_is_the_latest_of_each_column",
            },
        ],
    },
    Behaviour {
        number: "B15",
        what: "After very many random changes the program has not stopped, and holds no more memory than before",
        in_browsers: &["embed::endurance::many_changes_cost_no_memory"],
        native: &[],
    },
    Behaviour {
        number: "B16",
        what: "Who follows a link to a world is brought to the figure and told that they came by a link, and nobody else is",
        in_browsers: &[
            "embed::arriving::a_link_opens_at_the_figure_and_says_so",
            "embed::arriving::who_comes_back_stays_where_they_were",
            "embed::arriving::a_world_of_the_page_is_no_link",
            "embed::arriving::a_link_to_the_page_opens_at_its_frame",
            "embed::arriving::a_frame_with_a_world_of_its_own_scrolls_nobody",
        ],
        native: &[],
    },
    Behaviour {
        number: "B17",
        what: "Every form of a link, an attribute or an address that was ever published still opens what it opened",
        in_browsers: &[
            "embed::link_forms::links_to_the_article_open",
            "embed::link_forms::links_to_a_page_of_somebody_else_open",
            "embed::link_forms::links_to_the_page_for_frames_open",
            "embed::link_forms::attributes_and_links_in_a_page_open",
            "embed::link_forms::addresses_that_were_published_are_still_there",
        ],
        native: &[],
    },
];
