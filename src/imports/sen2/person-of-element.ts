import type { XmlElement } from '../reading/xml.js';
import { fieldName } from './fields.js';
import type { ModuleName, ModuleRow, Sen2Person } from './rows.js';

/** Some systems wrap the rows of a module in one more element: `<Requests><Request>…`. */
const within = (element: XmlElement, name: string, single: string): XmlElement[] =>
  element.children
    .filter((child) => child.name === name || child.name === single)
    .flatMap((child) => {
      const inner = child.children.filter((each) => each.name === single && each.children.length > 0);
      return inner.length > 0 && child.name === name ? inner : [child];
    });

/**
 * A person's record from its element.
 * @param unknown told of every field that the return does not have
 */
export const personOfElement = (
  element: XmlElement,
  file: string,
  known: (module: ModuleName, field: string) => boolean,
  unknown: (written: string, row: number) => void,
): Sen2Person => {
  const rowOf = (module: ModuleName, from: XmlElement): ModuleRow => {
    const fields: Record<string, string> = {};
    const twice = new Set<string>();
    for (const child of from.children) {
      if (child.children.length > 0) continue;
      const name = fieldName(child.name);
      if (!known(module, name)) unknown(child.written, child.row);
      else if (child.text !== '') {
        if ((fields[name] ?? child.text) !== child.text) twice.add(name);
        fields[name] = child.text;
      }
    }
    return { module, file, row: from.row, fields, ...(twice.size > 0 && { twice: [...twice] }) };
  };
  return {
    ...rowOf('person', element),
    requests: within(element, 'requests', 'request').map((request) => ({
      ...rowOf('requests', request),
      assessments: within(request, 'assessments', 'assessment').map((assessment) => ({
        ...rowOf('assessment', assessment),
        plans: within(assessment, 'namedplans', 'namedplan').map((plan) => ({
          ...rowOf('namedplan', plan),
          details: within(plan, 'plandetails', 'plandetail').map((detail) => rowOf('plandetail', detail)),
        })),
      })),
      activePlans: within(request, 'activeplans', 'activeplan').map((active) => ({
        ...rowOf('activeplans', active),
        placements: within(active, 'placementdetails', 'placementdetail').map((placement) =>
          rowOf('placementdetail', placement),
        ),
        needs: within(active, 'senneeds', 'senneed').map((need) => rowOf('senneed', need)),
      })),
    })),
  };
};
