import { testCheck } from '../testing/check-tester'
import { noUnknownEntity } from './no-unknown-entity'

testCheck(noUnknownEntity)
