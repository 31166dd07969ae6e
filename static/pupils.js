// The pupils' page, `lesson.html`: hands the widget the lesson that stands behind the `#` of the address. Pages of others never
// read it there.
const element = document.querySelector("sanctions-explainer");

/** Shows the lesson in the address. The id of its case stands in front, so that the case is fetched at once. An address
 * without a lesson is told to have none. */
onhashchange = () => {
  element.setAttribute("case", /case=([a-z0-9-]+)/.exec(location.hash)?.[1] ?? "");
  element.lesson = location.hash || "#";
};
onhashchange();
