import { createRoot } from 'react-dom/client';
import { emulatorClient } from './emulator-client.ts';
import { EmulatorWindow } from './window/EmulatorWindow.tsx';

const place = document.getElementById('window');
if (place) createRoot(place).render(<EmulatorWindow client={emulatorClient} />);
