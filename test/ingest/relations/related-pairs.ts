/**
 * Articles written for the tests, some of which belong together: two reports and a wire of one event, the same person at
 * another event, another topic in the same place, two parts of a series, and what has nothing to do with any of them.
 */
export const articles = {
  /** The ferry sinking, by a staff reporter. */
  ferry: `Ferry sinks off Castle Point, 14 rescued

A passenger ferry sank in heavy seas off Castle Point on Tuesday, and all 14 people on board were pulled from the water by lifeboats.

The Marigold had left Port Ellery for the island of Tessay when its engine room flooded, the coastguard said.

"We heard a bang and then the water came through the deck plates," said Duncan Ashworth, the captain of the Marigold.

Ashworth praised the lifeboat crews. "They reached us in nineteen minutes in waves the size of houses," he said.

The Northern Lifeboat Society said its volunteers had launched two boats. Investigators will examine the wreck of the ferry, which lies in thirty metres of water.`,

  /** The same event, told by another paper in other words; it quotes the captain too. */
  ferryAgain: `Captain tells of bang before Tessay ferry went down

The captain of a ferry that went down near Castle Point has described the moments before his ship was lost.

Duncan Ashworth told reporters at Port Ellery that the Marigold had been inspected in the spring. "We heard a bang and then the water came through the deck plates," Ashworth said.

Lifeboats of the Northern Lifeboat Society rescued fourteen passengers and crew. Fiona Breck, a passenger who was travelling to Tessay, said: "I thought nobody would see us in those waves."

The coastguard said the engine room had flooded. The wreck of the Marigold will be searched by divers.`,

  /** The first report as an agency sends it out, cut and with another headline. */
  ferryWire: `Fourteen saved as ferry goes down

A passenger ferry sank in heavy seas off Castle Point on Tuesday, and all 14 people on board were pulled from the water by lifeboats.

The Marigold had left Port Ellery for the island of Tessay when its engine room flooded, the coastguard said.

"We heard a bang and then the water came through the deck plates," said Duncan Ashworth, the captain of the Marigold.

Ashworth praised the lifeboat crews. "They reached us in nineteen minutes in waves the size of houses," he said.`,

  /** The captain again, months earlier and about something else. */
  captainRetires: `Veteran skipper to lead sailing school

Duncan Ashworth, who has skippered fishing boats for thirty years, will run a sailing school for children in Port Ellery.

"Every child on this coast should know how to tie a bowline," Ashworth said at the opening on Saturday.

The school has eleven dinghies and a waiting list. Lessons are free for pupils of the town's two primary schools.`,

  /** The same place, another topic. */
  library: `Port Ellery library to lend tools

Residents of Port Ellery can borrow drills, ladders and sewing machines from the town library from next week.

"People own a drill and use it for twelve minutes in its life," said the librarian, Hannah Orme.

The collection was paid for by a bequest. Borrowers need a library card and may keep an item for seven days.`,

  seriesOne: `Peat and power, part one: the drained bog

This is the first part of a series about peatland. For two centuries the bogs of the Halden moor were drained, cut and burned as fuel.

A dried peatland gives off carbon for decades. Hydrologists have measured how the water table of the Halden moor fell by more than a metre where ditches were dug through the sphagnum.

"Peat is a slow archive, and we set fire to it," said Ingrid Solberg, a hydrologist.`,

  seriesTwo: `Peat and power, part two: blocking the ditches

This is the second part of a series about peatland. On the Halden moor, diggers are now filling in the ditches that drained it.

With the ditches blocked the water table rises and sphagnum returns. Rewetted peatland stops losing carbon within years, measurements of the Halden moor suggest.

Farmers are doubtful. "My sheep cannot graze in a pond," said Magnus Riddell, whose family has the grazing rights.`,

  /** Two that have a country in common, and nothing else. */
  franceStrike: `French bakers protest over flour prices

Bakers closed their shops across France on Monday to protest against the price of flour.

"A baguette should not be a luxury," said Amelie Fournier, who has a bakery in Lille.

France said it would meet the bakers. The millers blame a poor harvest and dear diesel.`,

  franceTelescope: `France joins southern telescope project

France will pay for a spectrograph of the new observatory in the Atacama desert, astronomers said on Friday.

The instrument will split the light of faint galaxies. "We will see the first stars being born," said Louis Marchetti, an astronomer.

France is the ninth country in the project. The mirror, eleven metres wide, is polished at a works near Poitiers.`,
} as const;

export type ArticleName = keyof typeof articles;
