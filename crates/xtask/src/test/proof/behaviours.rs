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

/// All of them, in order.
pub const BEHAVIOURS: [Behaviour; 15] = [
    Behaviour {
        number: "B1",
        what: "Everything works under a strict content security policy with Trusted Types, without one violation",
        in_browsers: &[
            "later::every_piece_comes_when_it_is_first_needed",
            "theming::page::the_page_of_themes_shows_four_looks",
            "embed::docs::what_is_pasted_works",
            "embed::package::an_import_is_all_it_takes",
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
            "later::what_does_not_come_is_said_and_tried_again",
            "cases::a_case_that_cannot_be_had_is_named",
            "article::before_script::the_page_is_readable_without_its_script",
        ],
        native: &[],
    },
    Behaviour {
        number: "B7",
        what: "A program that stops starts anew with every world as it was, and if it stops again leaves the reader a way",
        in_browsers: &[
            "embed::faults::a_module_that_stops_starts_anew_with_every_world",
            "embed::faults::a_module_that_stops_twice_leaves_the_reader_a_way",
            "embed::faults::what_others_do_to_its_elements_ends_nothing",
        ],
        native: &[],
    },
    Behaviour {
        number: "B8",
        what: "Nothing is left of a widget that is put in, moved and taken out again, or started anew (counted in Chromium; \
               elsewhere the program’s memory is)",
        in_browsers: &[
            "embed::endurance::widgets_that_come_and_go_leave_nothing",
            "embed::endurance::widgets_that_start_anew_leave_nothing",
        ],
        native: &[],
    },
    Behaviour {
        number: "B9",
        what: "What a page has set for its own text does not cut, cover or push the widget",
        in_browsers: &[
            "embed::placing::text_settings_of_the_page_stay_outside",
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
            links("fuzz_words_read_back"),
            links("fuzz_words_in_addresses"),
            links("fuzz_pages_keep_their_own"),
        ],
    },
    Behaviour {
        number: "B11",
        what: "Forged messages change nothing, neither in the page around a frame nor in the frame",
        in_browsers: &[
            "embed::messages::forged_messages_change_nothing",
            "embed::frame::a_frame_gets_the_height_it_asks_for",
        ],
        native: &[],
    },
    Behaviour {
        number: "B12",
        what: "A plain frame works, also where it may only run scripts",
        in_browsers: &[
            "embed::frame::it_runs_where_scripts_alone_are_allowed",
            "embed::frame::it_takes_its_world_and_its_look_from_its_address",
            "embed::frame::it_runs_from_a_disk",
            "embed::docs::what_is_pasted_works",
        ],
        native: &[],
    },
    Behaviour {
        number: "B13",
        what: "After the reader has gone on and come back, the widget is as it was, and works",
        in_browsers: &[
            "article::links::the_links_of_the_article_open_worlds",
            "embed::links::the_pages_own_query_and_history_stay",
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
];
