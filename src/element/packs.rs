//! The cases of a page: each is unpacked once, and shared by all widgets that show it.

use std::cell::RefCell;
use std::rc::Rc;

use explainer_core::pack::unpack_labels;
use wasm_bindgen::prelude::*;

use crate::later;
use crate::model::Model;

/// A case in one language, as the loader keeps it: its labels from the start, its details once they are asked for.
#[wasm_bindgen]
pub struct LoadedCase {
    model: Rc<RefCell<Model>>,
}

#[wasm_bindgen]
impl LoadedCase {
    /// Unpacks the labels of a case. The bytes may come from anywhere.
    ///
    /// # Errors
    /// If they are no sound pack of labels; the message says why.
    #[wasm_bindgen(constructor)]
    pub fn new(labels: &[u8]) -> Result<LoadedCase, JsError> {
        let (case, labels, plan) = unpack_labels(labels)?;
        Ok(Self { model: Rc::new(RefCell::new(Model::new(case, labels, plan))) })
    }

    /// Adds the details of the case, for every widget that shows it. The code that reads them comes later.
    ///
    /// # Errors
    /// If that code is not here yet, or the bytes are no sound pack of the details of this case; the message says why.
    pub fn complete(&self, details: &[u8]) -> Result<(), JsError> {
        let model = self.current().get();
        let later = later::get().ok_or_else(|| JsError::new("what reads details is not here"))?;
        let details = (later.details)(&model, details)?;
        self.model.replace(model.with_details(Rc::new(details)));
        Ok(())
    }

    /// The case as it is known at any time.
    pub(super) fn current(&self) -> CurrentModel {
        CurrentModel(self.model.clone())
    }
}

/// The model of a case as it is known now: with its details, once one widget has asked for them.
#[derive(Clone)]
pub(super) struct CurrentModel(Rc<RefCell<Model>>);

impl CurrentModel {
    /// The model.
    pub(super) fn get(&self) -> Model {
        self.0.borrow().clone()
    }
}
