/** What the table view consists of, in order: the provisions, the positions, then the course place by place. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { course } from '../flow/course.js';
import { afterPart, joinPart, linePart } from './between.js';
import { decisionPart } from './decision.js';
import { positionsPart, provisionsPart } from './general.js';
import Reading from '../panel/reading.js';
import { sheetPart } from './sheet.js';
import { nameOfPlace, told } from './words.js';

/**
 * @param {import('./index.js').default} table
 * @returns {{ specs: object[], places: object[] }}
 */
export function plan(table) {
  const reading = new Reading(table.modeler, table.settings);
  const places = course(table.modeler);
  const byId = new Map(places.map(each => [ each.id, each ]));
  const around = {
    table, places, byId,
    fields: table.version('fields', told(reading.profile.fields().map(({ field }) => field))),
    lanes: table.version('lanes', told(reading.lanes.map(lane => [ lane.id, lane.name, told(lane.extensionElements?.values) ]))),
    laneIds: lanesByNode(reading.lanes),
    name: id => nameOfPlace(reading, byId.get(id))
  };
  const specs = [ provisionsPart(reading, around), positionsPart(reading, around) ];
  for (const place of places) {
    specs.push(...partsOf(reading, place, around));
  }
  return { specs, places };
}

/** The id of the lane of each node. */
const lanesByNode = lanes => new Map(lanes.flatMap(lane => (lane.flowNodeRef ?? []).map(bo => [ bo.id, lane.id ])));

function partsOf(reading, place, around) {
  switch (place.kind) {
  case 'action': return [ sheetPart(reading, place, around), afterPart(reading, place, around) ];
  case 'decision': return [ decisionPart(reading, place, around) ];
  case 'parallel': case 'join': return [ joinPart(reading, place, around) ];
  case 'wait': return is(place.bo, 'bpmn:Gateway') ? [ joinPart(reading, place, around) ] : [ linePart(reading, place, around), afterPart(reading, place, around) ];
  default: return [ linePart(reading, place, around), ...place.kind === 'end' ? [] : [ afterPart(reading, place, around) ] ];
  }
}
