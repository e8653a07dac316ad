import { describe, expect, test } from "vitest";
import { roles } from "../../src/articles/roles.ts";

const roleOf = (line: string, authors: string[] = []) => roles([line], "A title about something else", authors)[0];

describe("page furniture", () => {
  test.each([
    "Advertisement",
    "ADVERTISEMENT",
    "Sponsored content",
    "Read more",
    "READ MORE: The mayor's long road back",
    "ALSO READ – Ten gardens to see this spring",
    "Related: What we know about the storm",
    "Live updates: follow the flood as it happens",
    "Sign up for our morning newsletter.",
    "Subscribe to our podcast",
    "Follow us on Instagram for more!",
    "Download the app and get alerts on your phone.",
    "You can follow her on Twitter at @somebody",
    "Click here to read the full report",
    "Last updated on March 3, 2020 at 4:15 p.m.",
    "Published: 3 March 2020",
    "3 March 2020",
    "This article was automatically translated.",
    "By Ann Lee and Bo Chan",
    "Ann Lee and Bo Chan contributed reporting from Oslo.",
    "(Reporting by Ann Lee; Editing by Bo Chan)",
    "The bridge after the flood on Monday, seen from the old town. Reuters",
    "Firefighters at the scene of the fire in the harbour district - AFP",
    "Mayor Ann Lee at the opening of the bridge (AP Photo/Bo Chan)",
    "All rights reserved.",
    "* * *",
    "© 2020",
  ])("%s", (line) => {
    expect(roleOf(line)).toBe("boilerplate");
  });

  test("the authors' bare names", () => {
    expect(roleOf("Ann Lee, Bo Chan", ["Ann Lee", "Bo Chan"])).toBe("boilerplate");
    expect(roleOf("Ann Lee has left the party.", ["Ann Lee"])).toBe("body");
  });
});

describe("reporting", () => {
  test.each([
    "The mayor read the report on Monday.",
    "Join us, the mayor told the crowd.",
    "“Follow me on Twitter,” she said.",
    "Watching the latest polls, the party changed course.",
    "Updates to the law were published in March, and the mayor signed them.",
    "Support for the bridge has grown since the flood.",
    "Share prices fell by 3 per cent on Tuesday.",
    "The mayor said: Read the law.",
    "Facebook said on Monday it would cut 1,000 jobs.",
    "Breaking the rules has a price.",
    "UN: thousands flee the flood",
    "A second carrier was sent to the region, and troops were put on alert",
    "5. Bridges of the north",
    "Editors left the paper after a row over its coverage.",
    "The photo was taken in May 2016.",
    "By Monday, the river had fallen.",
  ])("%s", (line) => {
    expect(roleOf(line)).toBe("body");
  });
});

describe("lines printed again", () => {
  test("a caption printed twice running is no passage, either time", () => {
    const caption = "People stand at the river after the flood";
    expect(roles([caption, caption, "The river rose."], "T", [])).toEqual(["boilerplate", "boilerplate", "body"]);
  });

  test("a sentence printed again is a passage once", () => {
    expect(roles(["The river rose.", "It fell.", "The river rose."], "T", [])).toEqual(["body", "body", "boilerplate"]);
  });

  test("quotation marks of another kind make no other line", () => {
    expect(roles(["Mayor vows ‘we rebuild’", "It rained.", "Mayor vows 'we rebuild'"], "T", [])[2]).toBe("boilerplate");
  });
});

describe("the headline", () => {
  test("is told by the title, in another wording too", () => {
    const title = "Mayor jets to the flooded north to show support for its people";
    const again = "Mayor flies to the flooded north to show support for its people";
    expect(roles([title, "It rained.", again], title, [])).toEqual(["headline", "body", "headline"]);
  });
});
