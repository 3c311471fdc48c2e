/** What may be done at a place of the course. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { entry } from '../profile.js';
import { destination } from './moving.js';

/**
 * @param {import('./operations.js').default} operations
 * @param {string} id of a node, a sequence flow, a lane or a pool
 * @returns {Record<string, boolean>} by the names of operations; `moveUp`, `moveDown`, `movePositionUp`, `movePositionDown` for both directions
 */
export function can(operations, id) {
  const shape = operations.edits.shape(id);
  if (!shape || shape.labelTarget) {
    return {};
  }
  if (shape.waypoints) {
    return is(shape, 'bpmn:SequenceFlow') ? ofFlow(operations, shape) : {};
  }
  return is(shape, 'bpmn:FlowNode') ? ofNode(operations, shape) : ofPlace(operations, shape);
}

function ofFlow({ edits, ways }, flow) {
  const isFree = !is(flow.source, 'bpmn:EventBasedGateway');
  return { addAfter: isFree, addWait: isFree, goTo: isFree, removeWay: ways.mayRemoveWay(flow), otherWay: false, isWay: edits.outs(flow.source).length > 1 };
}

function ofPlace({ positions }, shape) {
  return {
    removePosition: positions.mayRemove(shape), movePositionUp: positions.mayMove(shape, -1), movePositionDown: positions.mayMove(shape, 1)
  };
}

function ofNode({ edits, ways, together, parts, positions }, shape) {
  const [ ins, outs ] = [ edits.ins(shape), edits.outs(shape) ];
  const bo = shape.businessObject;
  const isAwaited = ins.some(each => is(each.source, 'bpmn:EventBasedGateway'));
  const isWork = is(shape, 'bpmn:Activity') || is(shape, 'bpmn:IntermediateCatchEvent') && !isAwaited;
  const leadsOn = outs.length === 1 && !is(shape, 'bpmn:EventBasedGateway');
  const isAction = is(shape, 'bpmn:Activity') && !!entry(bo, 'reg:Action');
  const mayPart = leadsOn && !!ways.decider(shape);
  const mayEnd = !ways.isBeside(bo);
  const isChoice = ways.isChoice(shape) && ins.length > 0;
  const mayMove = direction => isWork && !!destination(edits, shape, direction);
  const moveUp = mayMove(-1), moveDown = mayMove(1);
  return {
    addAfter: leadsOn || outs.length === 0 && !is(shape, 'bpmn:EndEvent') && !is(shape, 'bpmn:Gateway'),
    addBefore: !is(shape, 'bpmn:StartEvent') && !is(shape, 'bpmn:BoundaryEvent') && !isAwaited && ins.length > 0 && (ins.length === 1 || !is(shape, 'bpmn:Gateway')),
    addWait: leadsOn,
    remove: isWork && ins.length > 0 && outs.length === 1 && !(shape.attachers ?? []).length || isChoice && outs.every(flow => flow === ways.mainWay(shape) || ways.mayRemoveWay(flow)),
    move: moveUp || moveDown, moveUp, moveDown,
    split: parts.maySplit(shape),
    merge: !!parts.partner(shape),
    branch: mayPart,
    otherWay: isChoice,
    refusalEnd: mayEnd && (isChoice || mayPart),
    returnForCorrection: isAction && mayEnd && leadsOn && ins.length > 0 && !isAwaited,
    parallel: !!together.partner(shape),
    addParallel: together.mayAdd(shape),
    sequential: together.maySequence(shape),
    setPosition: true,
    interact: positions.mayInteract(shape)
  };
}
