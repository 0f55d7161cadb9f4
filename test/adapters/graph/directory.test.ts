import { directoryContract } from '../../contracts/directory.ts';
import { openWorld } from './world.ts';

directoryContract('Microsoft Graph, over the sandbox tenant', () => openWorld());
